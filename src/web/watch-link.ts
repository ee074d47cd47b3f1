// Addresses of what is watched.
const at = (id: string): string => `/watch/${encodeURIComponent(id)}`;

export const watchPath = at;
export const feedPath = (id: string): string => `${at(id)}/feed.atom`;
export const calendarPath = (id: string): string => `${at(id)}/ahead.ics`;
