/**
 * The response headers that the call sites were seen to send.
 *
 * Owns: the headers, as data. Must not know: the pages they go with.
 */
export type Headers = Readonly<Record<string, string>>;

/** A page may have one nonce for ever: what it protects here is a test. */
export const NONCE = 'fixture-nonce';

export const MEET_HEADERS: Headers = {
  'content-type': 'text/html; charset=utf-8',
  // Two policies in one header, as a browser reads them.
  'content-security-policy': [
    `script-src 'nonce-${NONCE}' 'unsafe-inline' 'unsafe-eval' 'strict-dynamic' https: http:;object-src 'none';base-uri 'self'`,
    "require-trusted-types-for 'script'",
  ].join(', '),
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-site',
  'x-frame-options': 'SAMEORIGIN',
  'permissions-policy': 'ch-ua-arch=*, ch-ua-model=*, ch-ua-platform=*',
};

export const ZOOM_HEADERS: Headers = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'credentialless',
  'x-frame-options': 'SAMEORIGIN',
};

/** No policy may be made here but by the names in the list: not even from another world. */
export const TEAMS_HEADERS: Headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    `script-src 'nonce-${NONCE}' 'report-sample' 'self' 'wasm-unsafe-eval'`,
    "require-trusted-types-for 'script'",
    'trusted-types dompurify @msteams/fixture',
  ].join('; '),
};

/** Each installation sends its own; the public one nothing that matters here. */
export const JITSI_HEADERS: Headers = { 'content-type': 'text/html; charset=utf-8' };

export const SCRIPT_HEADERS: Headers = {
  'content-type': 'text/javascript; charset=utf-8',
  'cross-origin-resource-policy': 'same-origin',
};

export const STYLE_HEADERS: Headers = {
  'content-type': 'text/css; charset=utf-8',
  'cross-origin-resource-policy': 'same-origin',
};
