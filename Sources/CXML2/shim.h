// Without ICU: libxml2's headers would bring in the system's copy, which Foundation's own copy contradicts. Only the layout of the
// encoding handler depends on it, and nobody here looks into one.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/// Frees what libxml2 handed out; `xmlFree` itself is a variable.
static inline void CXML2Free(void *value) { xmlFree(value); }
