/**
 * Looks into the open call tabs, once, when the person asks for it.
 *
 * Owns: which tabs, and what is asked of them: numbers of elements, and the phase. It runs apart from
 * the page's own scripts. Must not know: how a report reads (domain/diagnosis.ts).
 */
import { countMarks } from '@/calls/count-marks.ts';
import { KNOWN_SITES, type KnownSite } from '@/calls/sites/known-sites.ts';
import type { SiteAdapter } from '@/calls/sites/site.ts';
import { type BackgroundToScript, isCallReport } from '@/domain/call/messages.ts';
import type { CallPhase } from '@/domain/call/phase.ts';
import type { Diagnosis, MarkFound, TabDiagnosis } from '@/domain/diagnosis.ts';
import { runtime, scripting, tabs } from '@/storage/browser.ts';
import { inTime } from '@/storage/in-time.ts';

/** In milliseconds: a page that has not come to its end is not looked into, and says nothing of it. */
const ANSWER_WITHIN = 3000;
const ASK: BackgroundToScript = { kind: 'background/ask' };

export async function diagnose(): Promise<Diagnosis> {
  const found = await Promise.all(KNOWN_SITES.map(tabsOf));
  return {
    version: runtime.getManifest().version,
    browser: navigator.userAgent,
    tabs: found.flat(),
  };
}

async function tabsOf({ adapter, origins }: KnownSite): Promise<readonly TabDiagnosis[]> {
  const open = await tabs.query({ url: [...origins] });
  return Promise.all(
    open.flatMap(({ id }) => (id === undefined ? [] : [tabDiagnosis(adapter, id)])),
  );
}

async function tabDiagnosis(adapter: SiteAdapter, tab: number): Promise<TabDiagnosis> {
  const [phase, marks] = await Promise.all([phaseIn(tab), marksIn(adapter, tab)]);
  return { site: adapter.site, phase, marks };
}

async function phaseIn(tab: number): Promise<CallPhase | null> {
  try {
    const answer: unknown = await inTime(tabs.sendMessage(tab, ASK), ANSWER_WITHIN);
    return isCallReport(answer) ? answer.phase : null;
  } catch {
    // No script of ours is in the page, or not yet; the report says that it did not answer.
    return null;
  }
}

async function marksIn(
  { signs, presenting, moving }: SiteAdapter,
  tab: number,
): Promise<readonly MarkFound[] | null> {
  const named = [
    ...signs.flatMap(({ phase, strong, weak, without }) => [
      ...strong.map((mark) => ({ speaks: `${phase} strong`, mark })),
      ...weak.map((mark) => ({ speaks: `${phase} weak`, mark })),
      ...without.map((mark) => ({ speaks: `${phase} without`, mark })),
    ]),
    ...presenting.map((mark) => ({ speaks: 'presenting', mark })),
    ...(moving === null ? [] : [{ speaks: 'moving', mark: moving }]),
  ];
  try {
    const looking = scripting.executeScript({
      // The call may be in a frame of its page; the others find nothing.
      target: { tabId: tab, allFrames: true },
      func: countMarks,
      args: [named.map(({ mark }) => mark)],
    });
    const frames = await inTime(looking, ANSWER_WITHIN);
    const counts = frames.map(({ result }) => (Array.isArray(result) ? result : []));
    return named.map((line, at) => ({
      ...line,
      count: Math.max(0, ...counts.map((frame) => Number(frame[at] ?? 0))),
    }));
  } catch {
    // A page that has just gone, is still on its way, or may not be looked into; the report says so.
    return null;
  }
}
