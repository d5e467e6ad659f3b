import { eachLoad } from './load';
import { themeSwitch } from './switch';
import { utcClock } from './clock';
import { menus } from './menus';
import { copyButtons } from './copy';
import { modules } from './modules';
import { printButtons } from './print';
import { startBlazor } from './circuit';

themeSwitch();
menus();
copyButtons();
printButtons();
eachLoad(utcClock);
eachLoad(modules);
startBlazor();
