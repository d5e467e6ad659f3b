import { eachLoad } from './load';
import { themeSwitch } from './switch';
import { utcClock } from './clock';
import { menus } from './menus';
import { copyButtons } from './copy';
import { startBlazor } from './circuit';

themeSwitch();
menus();
copyButtons();
eachLoad(utcClock);
startBlazor();
