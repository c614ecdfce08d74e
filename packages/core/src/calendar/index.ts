export { type BusinessCalendar, dueInBusinessDays, type Holidays, isBusinessDay } from './business-days.ts';
export { addMonths } from './months.ts';
export { type Weekday, weekendOf } from './weekend.ts';
