/**
 * The modules of the client that are one file. Packages change less often than our own code, and browsers keep unchanged files. Other
 * packages are in the chunk of the part that needs them. The code that the app needs at start is one file, which compresses better
 * than a dozen.
 */
export const codeGroups = [
  {
    name: 'entry',
    test: /[\\/]src[\\/]ui[\\/]start[\\/](?:entry|early-answer|preload-helper|click-guard)\.ts$/,
    priority: 3,
  },
  {
    name: 'packages',
    test: /node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next|xstate)[\\/]/,
    priority: 2,
  },
  { name: 'app', test: /[\\/]src[\\/]ui[\\/]start[\\/]boot\.tsx$/, priority: 1 },
  // Modules that load together are one file, because each file name costs bytes in the app.
  {
    name: 'rooms',
    test: /[\\/]src[\\/](?:ui[\\/](?:controls[\\/](?:pager|code-form|filter-field|find-form|guide-(?:list|lines|entry)|download-link|use-loaded)|rooms[\\/]titles|node[\\/]resume-view)|guide[\\/](?:shown|guide-need|need-groups))\./,
    priority: 1,
  },
  {
    name: 'edited-site',
    test: /[\\/]src[\\/](?:ui[\\/]site[\\/](?:edited-site|apply-accent)|runtime[\\/]site[\\/](?:site|placeholder|accent|contrast)|guide[\\/](?:json|nearest))/,
    priority: 1,
  },
  {
    name: 'opening',
    test: /[\\/]src[\\/](?:ui[\\/]page[\\/]opening-view|runtime[\\/]site[\\/]opening)\./,
    priority: 1,
  },
  {
    name: 'notice',
    test: /[\\/]src[\\/](?:ui[\\/]page[\\/]notice-view|guide[\\/]announcement)/,
    priority: 1,
  },
]
