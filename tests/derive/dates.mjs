// The dates of the calendar on standard input as ical.js, the reader inside Thunderbird, tells them: one list
// [uid, status, start, end] for each, times in UTC.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]));
const whole = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of whole.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const told = (time) => (time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16));
const events = whole.getAllSubcomponents("vevent");
const dates = [];
for (const part of events.filter((one) => !one.hasProperty("recurrence-id"))) {
  const uid = part.getFirstPropertyValue("uid");
  const same = (one) => one.hasProperty("recurrence-id") && one.getFirstPropertyValue("uid") === uid;
  const event = new ICAL.Event(part, { exceptions: events.filter(same) });
  const note = ({ startDate, endDate }) => dates.push([uid, part.getFirstPropertyValue("status"), told(startDate), told(endDate)]);
  if (!event.isRecurring()) {
    note(event);
    continue;
  }
  const all = event.iterator();
  for (let next = all.next(); next; next = all.next()) note(event.getOccurrenceDetails(next));
}
console.log(JSON.stringify(dates));
