#ifndef FAIRLEAD_COMMIT_H
#define FAIRLEAD_COMMIT_H

/// The commit that the program was built from; NULL where it was built by hand, perhaps from what no commit has.
const char *fairlead_commit(void);

#endif
