/** The one way to a word of the interface: every surface imports `t` from here. */
import { i18n } from '#i18n';

export const t = i18n.t;
