#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/// Frees what libxml2 handed out; `xmlFree` itself is a variable.
static inline void CXML2Free(void *value) { xmlFree(value); }
