// Stands in <head> and runs before the first paint.
import { mark } from './mark';

mark();
