/**
 * The error of a file that is not read or not written, because it does not lie in its folder or is no regular file. Command lines
 * print the message, “Unexpected …, expected …”, without a stack trace.
 */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}
