/** Why the system does not give a file's bytes. */
export type FileFault = 'file-missing' | 'access-denied' | 'file-locked' | 'not-a-file' | 'file-unreadable'

const FAULTS: Readonly<Record<string, FileFault>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ELOOP: 'file-missing', // a link that leads to itself
  EACCES: 'access-denied',
  EPERM: 'access-denied',
  EBUSY: 'file-locked',
  EAGAIN: 'file-locked',
  ETXTBSY: 'file-locked',
  EISDIR: 'not-a-file',
}

/** What an error of the file system means to the person who chose the file. */
export function faultOf(error: unknown): FileFault {
  const { code } = error as NodeJS.ErrnoException
  return (code === undefined ? undefined : FAULTS[code]) ?? 'file-unreadable'
}
