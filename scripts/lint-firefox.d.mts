/** For the tests of the builds. */
export function lintFirefox(place: string): Promise<readonly string[]>;
