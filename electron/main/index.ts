import { boot } from './boot';
import { electronApi } from './electron-api';
boot(electronApi, process);
