// node calendars/read.mjs FILE: what a calendar program reads out of a file, as JSON. For tests; ical.js is the reader of Thunderbird.
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(await readFile(process.argv[2], 'utf8')));
// The file's own rules and no others, as a program without a zone database has them.
ICAL.TimezoneService.reset();
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
const events = calendar.getAllSubcomponents('vevent').map(entry => {
  const event = new ICAL.Event(entry);
  const alarm = entry.getFirstSubcomponent('valarm');
  return {
    uid: event.uid, title: event.summary, sequence: event.sequence, status: entry.getFirstPropertyValue('status'),
    starts: event.startDate.toUnixTime(), ends: event.endDate.toUnixTime(), zone: event.startDate.zone?.tzid ?? null,
    alarm: alarm ? alarm.getFirstPropertyValue('trigger').toSeconds() : null,
  };
});
console.log(JSON.stringify({ method: calendar.getFirstPropertyValue('method'), events }));
