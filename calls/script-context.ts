/**
 * Stands in for the framework's context of a content script (see `alias` in wxt.config.ts).
 *
 * Owns: nothing; the framework's wrapper makes one and passes it on. The framework's own context
 * would be a quarter of the bytes that a call page is asked to load, and it announces each script
 * by an event in the page, which the page can see and forge. `lifetime.ts` keeps the same rules
 * without either: one living script a document, none that outlives its extension.
 */
export class ContentScriptContext {}
