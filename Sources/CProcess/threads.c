#include "process.h"

#include <pthread.h>

static void *nothing(void *ignored) {
  pthread_mutex_t *gate = ignored;
  pthread_mutex_lock(gate);
  pthread_mutex_unlock(gate);
  return NULL;
}

int fairlead_try_threads(int count) {
  pthread_t threads[16];
  pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  int started = 0;
  int code = 0;
  if (count > 16) count = 16;
  // None ends before all were started, so that they are side by side.
  pthread_mutex_lock(&gate);
  while (started < count && (code = pthread_create(&threads[started], NULL, nothing, &gate)) == 0) started++;
  pthread_mutex_unlock(&gate);
  for (int index = 0; index < started; index++) pthread_join(threads[index], NULL);
  return code;
}
