/* The optional audit filter: passes to the hook only the events it wants, so that the rest costs next to nothing.
 *
 * Never needed: without it a function of Python does the same, slower. Built once against the stable interface of
 * CPython 3.8, it serves 3.8 to 3.13. PySys_AddAuditHook is exported by all of them but declared only outside the
 * stable interface, so it is declared here. */

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

typedef struct {
    char names[MOST_EVENTS][LONGEST_NAME];
    int count;
    PyObject *take;
    PyInterpreterState *home; /* a hook of C hears every interpreter of the process; only the one that asked is told */
    PyObject *tracing[2][2]; /* sys.gettrace, sys.settrace; sys.getprofile, sys.setprofile */
} filter;

static PyInterpreterState *interpreter(void)
{
    return PyInterpreterState_Get != NULL ? PyInterpreterState_Get() : _PyInterpreterState_Get();
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
        if (strcmp(self->names[place], event) == 0) return 1;
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
    if (strcmp(event, "import") == 0 && PyTuple_Check(args) && PyTuple_GetItem(args, 1) == Py_None) return 0;

    PyObject *type, *value, *traceback, *held[2] = {NULL, NULL};
    PyErr_Fetch(&type, &value, &traceback);
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
    PyObject *take, *names;
    if (!PyArg_ParseTuple(args, "OO", &take, &names)) return NULL;
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
    Py_INCREF(take);
    self->take = take;
    self->home = interpreter();
    if (PyErr_Occurred() || PySys_AddAuditHook(on_event, self) < 0) return NULL;
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"listen", listen, METH_VARARGS, "listen(take, names): call take(event, args) for these events alone."},
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
