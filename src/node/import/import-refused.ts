import type { ImportRefusal } from '../../guide/import-report.ts'
import { FileRefused } from '../files/file-refused.ts'

/** The error of a file or a name that no article is made of. `why` is for the page of authors, the message for the command line. */
export class ImportRefused extends FileRefused {
  readonly why: ImportRefusal
  constructor(why: ImportRefusal, message: string) {
    super(message)
    this.why = why
  }
}
