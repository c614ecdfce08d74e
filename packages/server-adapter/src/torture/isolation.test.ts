import { isolationMatrix } from './isolation.ts';

isolationMatrix('isolation');
