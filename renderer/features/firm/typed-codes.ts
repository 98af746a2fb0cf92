/** Credit codes typed that do not check yet, by firm handle ('' before there is one): leaving the form loses none. */
export const typedCodes = new Map<string, string>();
