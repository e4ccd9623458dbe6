/** The practice call, put together. */
import { launch } from '../shared/launch.tsx';
import { openSurface } from '../shared/open-surface.ts';
import '@/assets/base.css';

void launch(openSurface, () => <p>Practice call</p>);
