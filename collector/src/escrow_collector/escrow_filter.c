/* The optional audit filter: passes to the hook only the events it wants, so that the rest costs next to nothing.
 *
 * Never needed: without it a function of Python does the same, slower. What it drops is what `heard` in hook.py would
 * drop, by the same rules and from the same sets; whatever it cannot judge it passes on. Built once against the stable
 * interface of CPython 3.8, it serves 3.8 to 3.13. PySys_AddAuditHook is exported by all of them but declared only
 * outside the stable interface, so it is declared here. */

#define Py_LIMITED_API 0x03080000
#include <Python.h>
#include <string.h>

typedef int (*audit_hook)(const char *event, PyObject *args, void *data);
extern int PySys_AddAuditHook(audit_hook hook, void *data);

#if defined(__GNUC__)
/* From 3.11 on; where they are missing the pair below is used instead. */
extern void PyThreadState_EnterTracing(PyThreadState *state) __attribute__((weak));
extern void PyThreadState_LeaveTracing(PyThreadState *state) __attribute__((weak));
#define HAS_TRACING_PAUSE (PyThreadState_EnterTracing != NULL && PyThreadState_LeaveTracing != NULL)
#else
#define HAS_TRACING_PAUSE 0
#define PyThreadState_EnterTracing(state)
#define PyThreadState_LeaveTracing(state)
#endif

#if defined(__GNUC__)
extern PyInterpreterState *PyInterpreterState_Get(void) __attribute__((weak)); /* from 3.9 on */
extern PyInterpreterState *_PyInterpreterState_Get(void) __attribute__((weak));
#else
extern PyInterpreterState *PyInterpreterState_Get(void);
#define _PyInterpreterState_Get PyInterpreterState_Get
#endif

#define MOST_EVENTS 64
#define LONGEST_NAME 48
#define MAY_WRITE 3 /* the bits of O_WRONLY and O_RDWR */
#ifdef _WIN32
#define SEPARATOR '\\'
#else
#define SEPARATOR '/'
#endif

/* Part of the stable interface from 3.10 on, and exported by all before. */
extern const char *PyUnicode_AsUTF8AndSize(PyObject *text, Py_ssize_t *size);

typedef struct {
    char names[MOST_EVENTS][LONGEST_NAME];
    int count;
    PyObject *take;
    PyObject *seen;         /* files of code that were looked at already */
    PyObject *quiet;        /* folders whose modules have nothing to say */
    PyObject *native_quiet; /* the same for modules of C */
    PyObject *texts;        /* what a thread compiled last, where it may be executed */
    PyObject *alert;        /* empty, unless every text that is compiled is of interest */
    PyObject *file_of_code; /* "co_filename" */
    PyInterpreterState *home; /* a hook of C hears every interpreter of the process; only the one that asked is told */
    PyObject *tracing[2][2]; /* sys.gettrace, sys.settrace; sys.getprofile, sys.setprofile */
} filter;

static PyInterpreterState *interpreter(void)
{
    return PyInterpreterState_Get != NULL ? PyInterpreterState_Get() : _PyInterpreterState_Get();
}

/* Is the folder of a file in a set? -1: this cannot be said. */
static int is_beside(PyObject *folders, const char *path, Py_ssize_t size)
{
    while (size > 0 && path[size - 1] != SEPARATOR) size--;
    PyObject *folder = PyUnicode_FromStringAndSize(path, size > 0 ? size - 1 : 0);
    if (folder == NULL) return -1;
    int found = PySet_Contains(folders, folder);
    Py_DECREF(folder);
    return found;
}

static int ends_with(const char *text, Py_ssize_t size, const char *end, Py_ssize_t length)
{
    return size >= length && memcmp(text + size - length, end, length) == 0;
}

/* An import reads its bytecode. */
static int is_bytecode(PyObject *args)
{
    PyObject *path = PyTuple_GetItem(args, 0), *flags = path == NULL ? NULL : PyTuple_GetItem(args, 2);
    if (flags == NULL || !PyUnicode_CheckExact(path) || !PyLong_CheckExact(flags)) return 0;
    long bits = PyLong_AsLong(flags);
    Py_ssize_t size;
    const char *text = bits & MAY_WRITE ? NULL : PyUnicode_AsUTF8AndSize(path, &size);
    return text != NULL && (ends_with(text, size, ".pyc", 4) || ends_with(text, size, ".py", 3));
}

/* The body of a module that has nothing to say, or a text nobody kept. */
static int is_plain_code(const filter *self, PyObject *args)
{
    PyObject *code = PyTuple_GetItem(args, 0);
    PyObject *name = code == NULL ? NULL : PyObject_GetAttr(code, self->file_of_code);
    int found = 0;
    if (name != NULL && PyUnicode_CheckExact(name)) {
        Py_ssize_t size;
        const char *text = PyUnicode_AsUTF8AndSize(name, &size);
        if (text != NULL) {
            found = PySet_Contains(self->seen, name);
            if (found == 0) found = is_beside(self->quiet, text, size);
            if (found == 0) found = text[0] == '<' && PyDict_Size(self->texts) == 0;
        }
    }
    Py_XDECREF(name);
    return found == 1;
}

/* A module of Python is told of by its body, and most modules of C have nothing to say. */
static int is_plain_import(const filter *self, PyObject *args)
{
    PyObject *path = PyTuple_GetItem(args, 1);
    if (path == Py_None) return 1;
    if (path == NULL || !PyUnicode_CheckExact(path)) return 0;
    Py_ssize_t size;
    const char *text = PyUnicode_AsUTF8AndSize(path, &size);
    return text != NULL && is_beside(self->native_quiet, text, size) == 1;
}

/* A text of one line says nothing that is not in its script, and one with a name of its own was read from there. */
static int is_plain_text(const filter *self, PyObject *args)
{
    PyObject *source = PyTuple_GetItem(args, 0), *name = source == NULL ? NULL : PyTuple_GetItem(args, 1);
    if (name == NULL || PySet_Size(self->alert) != 0) return 0;
    if (PyUnicode_CheckExact(name) && PyUnicode_CompareWithASCIIString(name, "<string>") != 0) return 1;
    if (PyUnicode_CheckExact(source)) return PyUnicode_FindChar(source, '\n', 0, PyUnicode_GetLength(source), 1) == -1;
    return 0;
}

/* Would the hook drop this event at once? Leaves no error behind: what cannot be judged is passed on. */
static int is_plain(const filter *self, const char *event, PyObject *args)
{
    if (!PyTuple_Check(args)) return 0;
    int found = 0;
    switch (event[0]) {
    case 'o':
        if (strcmp(event, "open") == 0) found = is_bytecode(args);
        break;
    case 'e':
        if (strcmp(event, "exec") == 0) found = is_plain_code(self, args);
        break;
    case 'i':
        if (strcmp(event, "import") == 0) found = is_plain_import(self, args);
        break;
    case 'c':
        if (strcmp(event, "compile") == 0) found = is_plain_text(self, args);
        break;
    }
    if (PyErr_Occurred()) {
        PyErr_Clear();
        return 0;
    }
    return found;
}

static int wanted(const filter *self, const char *event)
{
    /* Nearly every event is refused by its first letter and length-free comparison of the second. */
    switch (event[0]) {
    case 'b': case 'm': case 'p': case 'r': case 't': case 'f': case 'g': case 'w': case '_': case 'd':
        return 0;
    case 'o':
        if (strncmp(event, "object.", 7) == 0) return 0;
        break;
    case 's':
        if (strncmp(event, "sys._", 5) == 0) return 0;
        break;
    case 'c':
        if (strncmp(event, "code.", 5) == 0) return 0;
        break;
    }
    for (int place = 0; place < self->count; place++)
        if (self->names[place][0] == event[0] && strcmp(self->names[place], event) == 0) return 1;
    return 0;
}

/* Before 3.11 a tracer is taken off by hand, as the interpreter does for hooks written in Python. */
static void pause_tracing(const filter *self, PyObject *held[2])
{
    for (int kind = 0; kind < 2; kind++) {
        held[kind] = PyObject_CallFunctionObjArgs(self->tracing[kind][0], NULL);
        if (held[kind] != NULL && held[kind] != Py_None)
            Py_XDECREF(PyObject_CallFunctionObjArgs(self->tracing[kind][1], Py_None, NULL));
        PyErr_Clear();
    }
}

static void resume_tracing(const filter *self, PyObject *held[2])
{
    for (int kind = 1; kind >= 0; kind--) {
        if (held[kind] != NULL && held[kind] != Py_None)
            Py_XDECREF(PyObject_CallFunctionObjArgs(self->tracing[kind][1], held[kind], NULL));
        PyErr_Clear();
        Py_XDECREF(held[kind]);
    }
}

static int on_event(const char *event, PyObject *args, void *data)
{
    filter *self = data;
    if (!wanted(self, event) || args == NULL || !Py_IsInitialized() || interpreter() != self->home) return 0;

    PyObject *type, *value, *traceback, *held[2] = {NULL, NULL};
    PyErr_Fetch(&type, &value, &traceback);
    if (is_plain(self, event, args)) {
        PyErr_Restore(type, value, traceback);
        return 0;
    }
    PyThreadState *state = PyThreadState_Get();
    if (HAS_TRACING_PAUSE) { PyThreadState_EnterTracing(state); } else { pause_tracing(self, held); }
    PyObject *name = PyUnicode_FromString(event);
    PyObject *done = name == NULL ? NULL : PyObject_CallFunctionObjArgs(self->take, name, args, NULL);
    Py_XDECREF(name);
    int refused = 0;
    if (done == NULL) {
        /* Only what is not ours comes through: an interrupt from the keyboard, or a refusal by policy. */
        refused = PyErr_ExceptionMatches(PyExc_Exception) == 0 || PyErr_ExceptionMatches(PyExc_PermissionError);
        if (!refused) PyErr_Clear();
    }
    Py_XDECREF(done);
    if (refused) {
        Py_XDECREF(type); Py_XDECREF(value); Py_XDECREF(traceback);
        if (HAS_TRACING_PAUSE) { PyThreadState_LeaveTracing(state); }
        return -1;
    }
    if (HAS_TRACING_PAUSE) { PyThreadState_LeaveTracing(state); } else { resume_tracing(self, held); }
    PyErr_Restore(type, value, traceback);
    return 0;
}

static PyObject *listen(PyObject *module, PyObject *args)
{
    PyObject *take, *names, *seen, *quiet, *native_quiet, *texts, *alert;
    if (!PyArg_ParseTuple(args, "OO!O!O!O!O!O!", &take, &PyDict_Type, &names, &PySet_Type, &seen, &PySet_Type, &quiet,
                          &PySet_Type, &native_quiet, &PyDict_Type, &texts, &PySet_Type, &alert))
        return NULL;
    filter *self = PyMem_Malloc(sizeof(filter)); /* lives as long as the process: hooks are never taken off */
    if (self == NULL) return PyErr_NoMemory();
    memset(self, 0, sizeof(filter));
    PyObject *each = PyObject_GetIter(names), *one;
    if (each == NULL) { PyMem_Free(self); return NULL; }
    while ((one = PyIter_Next(each)) != NULL) {
        PyObject *bytes = PyUnicode_AsUTF8String(one);
        Py_DECREF(one);
        if (bytes != NULL && self->count < MOST_EVENTS && PyBytes_Size(bytes) < LONGEST_NAME)
            strcpy(self->names[self->count++], PyBytes_AsString(bytes));
        Py_XDECREF(bytes);
    }
    Py_DECREF(each);
    static const char *pairs[2][2] = {{"gettrace", "settrace"}, {"getprofile", "setprofile"}};
    for (int kind = 0; kind < 2; kind++)
        for (int side = 0; side < 2; side++) {
            self->tracing[kind][side] = PySys_GetObject(pairs[kind][side]);
            Py_XINCREF(self->tracing[kind][side]);
        }
    PyObject *given[] = {take, seen, quiet, native_quiet, texts, alert};
    PyObject **kept[] = {&self->take, &self->seen, &self->quiet, &self->native_quiet, &self->texts, &self->alert};
    for (int place = 0; place < 6; place++) {
        Py_INCREF(given[place]);
        *kept[place] = given[place];
    }
    self->file_of_code = PyUnicode_InternFromString("co_filename");
    self->home = interpreter();
    if (PyErr_Occurred() || PySys_AddAuditHook(on_event, self) < 0) return NULL;
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"listen", listen, METH_VARARGS, "listen(take, names, seen, quiet, native_quiet, texts, alert): call take(event, args) for these events alone."},
    {NULL, NULL, 0, NULL},
};
static PyModuleDef_Slot slots[] = {{0, NULL}};
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_escrow_filter", "Script Escrow's audit filter.", 0, methods, slots, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__escrow_filter(void)
{
    return PyModuleDef_Init(&definition);
}
