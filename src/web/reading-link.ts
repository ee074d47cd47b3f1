// Addresses of the reader's pages.

export const readingPath = (id: string): string => `/read/${id.slice(0, 64)}`;
export const draftPath = (id: string, candidate: string): string =>
  `${readingPath(id)}/${encodeURIComponent(candidate)}/draft`;
export const storyPath = (id: string): string => `/stories/${id.slice(0, 64)}`;
