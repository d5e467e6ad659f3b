/** The script of every page of a pack. The pages read without it; it searches, stamps, shows captions and saves answers. */
import type { Page } from './index';
import { themeSwitch } from '../scripts/switch';
import { film } from './film';
import { quiz } from './quiz';
import { search } from './search';
import { stamp, type Pack } from './stamp';

const { csoPack, csoSearch } = window as unknown as { csoPack?: Pack; csoSearch?: readonly Page[] };

themeSwitch();
if (csoPack) stamp(csoPack);
search(csoSearch);
film();
quiz(csoPack);
