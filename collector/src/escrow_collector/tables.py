"""Spreadsheets and tables: sheets, rows where they are cheap, and the classes of data their column names speak of."""

import os
import sys


class Part(object):
    """What is read and written, beyond the names of the files."""

    def __init__(self, observer):
        self.observer = observer
        self.hook = observer.hook
        self.plain = observer.plain
        self.wrap = observer.wrap
        self.count = observer.count
        self.touched = observer.touched
        self.sources = {}
        self.patches = {
            "reader/excel.py": self.openpyxl_reader,
            "writer/excel.py": self.openpyxl_writer,
            "xlsxwriter/workbook.py": self.xlsxwriter,
            "xlrd/__init__.py": self.xlrd,
            "xlwt/Workbook.py": self.xlwt,
            "python_calamine._python_calamine": self.calamine,
            "parsers/readers.py": self.pandas_readers,
            "formats/csvs.py": self.pandas_writer,
            "parquet/core.py": self.pyarrow_parquet,
            "io/parquet.py": self.pandas_parquet,
            "pyarrow._csv": self.pyarrow_csv,
            "pyarrow._json": self.pyarrow_csv,
            "pyarrow/feather.py": self.pyarrow_feather,
            "pyarrow/dataset.py": self.pyarrow_dataset,
            "dataframe/frame.py": self.polars_frame,
            "lazyframe/frame.py": self.polars_frame,
            "csv/functions.py": self.polars_functions,
            "parquet/functions.py": self.polars_functions,
            "ipc/functions.py": self.polars_functions,
            "io/ndjson.py": self.polars_functions,
            "json/read.py": self.polars_functions,
            "io/avro.py": self.polars_functions,
            "_hl/files.py": self.h5py,
            "pyreadstat/__init__.py": self.pyreadstat,
            "fastparquet/api.py": self.fastparquet_reader,
            "fastparquet/writer.py": self.fastparquet_writer,
        }

    # --- spreadsheets ---------------------------------------------------------------------------------------------

    def sheets(self, path, mode, names, rows):
        """A workbook's sheets by name, and how many rows they hold together where that is known."""
        path = path_of(path)
        if path is not None:
            told = [self.plain(name)[:64] for name in names][:64]
            size = "" if rows is None else str(int(rows))
            self.hook.note(("sheets", os.path.abspath(path), mode, size) + tuple(told))

    def openpyxl_reader(self, module):
        def read(result, reader, *_, **__):
            book, sheets = reader.wb, reader.wb.worksheets
            path = reader.archive.filename
            rows = None if reader.read_only else sum(sheet.max_row for sheet in sheets if sheet._cells)
            self.sheets(path, "read", book.sheetnames, rows)
            if rows is None and path and self.hook.is_workbook(path):
                self.hook.sheeted(os.path.abspath(path), "read")
            for sheet in sheets[:8]:
                self.headed(path, "read", None if reader.read_only else sheet)

        self.wrap(getattr(module, "ExcelReader", None), "read_worksheets", after=read)

    def openpyxl_writer(self, module):
        def writes(writer, *_, **__):
            path, sheets = writer._archive.filename, writer.workbook.worksheets
            rows = sum(getattr(sheet, "max_row", 0) for sheet in sheets if getattr(sheet, "_cells", None))
            self.sheets(path, "write", writer.workbook.sheetnames, rows)
            for sheet in sheets[:8]:
                self.headed(path, "write", sheet)

        self.wrap(getattr(module, "ExcelWriter", None), "write_data", before=writes)

    def headed(self, path, mode, sheet):
        cells = getattr(sheet, "_cells", None)
        if path and cells:
            values = [cells[1, column].value for column in range(1, 201) if (1, column) in cells]
            if values and all(isinstance(value, str) for value in values):
                self.hook.columned(os.fsdecode(path), mode, values)

    def xlsxwriter(self, module):
        def stores(book, *_, **__):
            sheets = book.worksheets_objs
            rows = sum((sheet.dim_rowmax or 0) + 1 for sheet in sheets if sheet.dim_rowmax is not None)
            self.sheets(book.filename, "write", [sheet.name for sheet in sheets], rows)

        self.wrap(module.Workbook, "_store_workbook", before=stores)

    def xlrd(self, module):
        def opened(book, path=None, *_, **__):
            if path is not None:
                sheets = book._sheet_list
                rows = None if None in sheets else sum(sheet.nrows for sheet in sheets)
                self.sheets(path, "read", book.sheet_names(), rows)

        self.wrap(module, "open_workbook", after=opened)

    def xlwt(self, module):
        def saves(book, path, *_, **__):
            sheets = book._Workbook__worksheets
            self.sheets(path, "write", [sheet.name for sheet in sheets], sum(len(sheet.rows) for sheet in sheets))

        self.wrap(module.Workbook, "save", before=saves)

    def calamine(self, module):
        def opened(book, path, *_, **__):
            if isinstance(path, (str, bytes)) or hasattr(path, "__fspath__"):
                self.touched(path, "read")
                self.sheets(path, "read", book.sheet_names, None)

        for name in ("from_path", "from_object"):
            self.wrap(module.CalamineWorkbook, name, after=opened)
        self.wrap(module, "load_workbook", after=opened)

    # --- tables ---------------------------------------------------------------------------------------------------

    def counted(self, source, rows, names=None):
        """How many rows were read of a file, where whoever read it had to know."""
        path = path_of(source)
        if path is not None and "://" not in path:
            path = os.path.abspath(path)
            if rows is not None and os.path.isfile(path):
                self.hook.note(("read", path, str(int(rows))))
                if names is not None:
                    self.hook.columned(path, "read", [self.plain(name) for name in list(names)[:500]])

    def pandas_readers(self, module):
        def made(result, reader, source, *_, **__):
            if len(self.sources) < 1000 and isinstance(source, (str, os.PathLike)):
                self.sources[id(reader)] = os.path.abspath(os.fspath(source))

        def read(frame, reader, *_, **__):
            path = self.sources.get(id(reader))
            if path and "://" not in path:
                self.hook.note(("read", path, str(len(frame))))
                self.hook.columned(path, "read", [str(name) for name in frame.columns[:500]])

        self.wrap(module.TextFileReader, "__init__", after=made)
        self.wrap(module.TextFileReader, "read", after=read)

    def pandas_writer(self, module):
        def made(result, writer, *_, **__):
            path, frame = writer.filepath_or_buffer, writer.obj
            if isinstance(path, (str, os.PathLike)) and "://" not in str(path):
                path = os.path.abspath(os.fspath(path))
                self.hook.tables.add(path)
                self.hook.note(("rows", str(len(frame)), path))
                self.hook.columned(path, "write", [str(name) for name in frame.columns[:500]])

        self.wrap(module.CSVFormatter, "__init__", after=made)

    def pandas_parquet(self, module):
        def writes(engine, frame, path, *_, **__):
            self.touched(path, "write", None, frame.columns)  # the engine's own writer counts the rows it writes

        for name in ("PyArrowImpl", "FastParquetImpl"):
            self.wrap(getattr(module, name, None), "write", before=writes)

    def pyarrow_parquet(self, module):
        if not module.__name__.startswith("pyarrow"):
            return

        def reads(source, *_, **__):
            self.touched(source, "read")

        def opens(reader, source, *_, **__):
            self.touched(source, "read")
            self.sources.pop(id(reader), None)
            if len(self.sources) < 1000 and isinstance(source, (str, os.PathLike)):
                self.sources[id(reader)] = os.path.abspath(os.fspath(source))

        def writes(writer, where, schema, *_, **__):
            path = self.observer.named.get(id(where)) or path_of(where)
            if path is not None:
                self.touched(path, "write", None, getattr(schema, "names", None))
                self.sources[id(writer)] = os.path.abspath(os.fsdecode(path))
            else:
                self.sources.pop(id(writer), None)

        def written(result, writer, table, *_, **__):
            path = self.sources.get(id(writer))
            if path is not None:
                self.hook.rows[path] = self.hook.rows.get(path, 0) + table.num_rows

        self.wrap(module, "read_table", before=reads, after=self.as_table)
        self.wrap(module.ParquetFile, "__init__", before=opens)
        self.wrap(
            module.ParquetFile,
            "read",
            after=lambda table, reader, *_, **__: self.as_table(table, self.sources.get(id(reader))),
        )
        self.wrap(module.ParquetWriter, "__init__", before=writes)
        self.wrap(module.ParquetWriter, "write_table", after=written)

    def pyarrow_csv(self, module):
        for name in ("read_csv", "open_csv", "read_json", "open_json"):
            after = self.as_table if name.startswith("read_") else None
            self.wrap(
                module, name, before=lambda *g, **n: self.touched(given(g, n, 0, "input_file"), "read"), after=after
            )

        def written(*asked, **named):
            table, where = given(asked, named, 0, "data"), given(asked, named, 1, "output_file")
            self.touched(where, "write", getattr(table, "num_rows", None), getattr(table.schema, "names", None))

        self.wrap(module, "write_csv", before=written)

    def as_table(self, table, source=None, *_, **named):
        """A table of Arrow's or a frame of Polars', read of a file."""
        source = named.get("input_file") if source is None else source
        if any(str(one.f_globals.get("__name__")).startswith("pandas.io.parsers") for one in self.observer.frames(2)):
            return  # pandas counts what it had Arrow read
        rows = getattr(table, "num_rows", getattr(table, "height", None))
        self.counted(source, rows, getattr(table, "column_names", getattr(table, "columns", None)))

    def fastparquet_reader(self, module):
        def made(result, file, *asked, **named):
            self.sources.pop(id(file), None)
            path = path_of(given(asked, named, 0, "fn"))
            if len(self.sources) < 1000 and path is not None:
                self.sources[id(file)] = os.path.abspath(path)

        def read(frame, file, *_, **__):
            asks_itself = any(one.f_globals.get("__name__") == module.__name__ for one in self.observer.frames(1))
            if not asks_itself:  # for what a filter needs
                self.counted(self.sources.get(id(file)), len(frame), frame.columns)

        self.wrap(module.ParquetFile, "__init__", after=made)
        self.wrap(module.ParquetFile, "to_pandas", after=read)

    def fastparquet_writer(self, module):
        def written(result, *asked, **named):
            filename, data = given(asked, named, 0, "filename"), given(asked, named, 1, "data")
            if isinstance(filename, (str, os.PathLike)) and os.path.isfile(filename):
                self.touched(filename, "write", len(data), data.columns)

        self.wrap(module, "write", after=written)

    def pyarrow_feather(self, module):
        def written(*asked, **named):
            table = given(asked, named, 0, "df")
            self.touched(given(asked, named, 1, "dest"), "write", len(table))

        self.wrap(
            module, "read_table", before=lambda source, *_, **__: self.touched(source, "read"), after=self.as_table
        )
        if hasattr(module, "_read_table_internal"):  # else it reads by way of the one above
            self.wrap(
                module,
                "read_feather",
                before=lambda *asked, **named: self.touched(given(asked, named, 0, "source"), "read"),
                after=lambda frame, *asked, **named: self.counted(given(asked, named, 0, "source"), len(frame)),
            )
        self.wrap(module, "write_feather", before=written)

    def pyarrow_dataset(self, module):
        self.wrap(module, "dataset", before=lambda source, *_, **__: self.touched(source, "read"))
        self.wrap(
            module,
            "write_dataset",
            after=lambda _, *asked, **named: self.touched(given(asked, named, 1, "base_dir"), "write"),
        )

    def polars_frame(self, module):
        if not module.__name__.startswith("polars."):
            return

        def writes(frame, file=None, *_, **__):
            self.touched(file, "write", getattr(frame, "height", None), getattr(frame, "columns", None))

        def sinks(frame, path=None, *_, **__):
            self.touched(path, "write")

        for name in ("write_csv", "write_parquet", "write_ipc", "write_ndjson", "write_json", "write_avro"):
            self.wrap(getattr(module, "DataFrame", None), name, before=writes)
        for name in ("sink_csv", "sink_parquet", "sink_ipc", "sink_ndjson"):
            self.wrap(getattr(module, "LazyFrame", None), name, before=sinks)

    def polars_functions(self, module):
        if module.__name__.startswith("polars."):
            for name in dir(module):
                if name.startswith(("read_", "scan_")) and not name.endswith(("_schema", "_metadata", "_batched")):
                    after = self.as_table if name.startswith("read_") else None
                    self.wrap(
                        module, name, before=lambda source=None, *_, **__: self.touched(source, "read"), after=after
                    )

    def h5py(self, module):
        def opens(file, name, mode="r", *_, **__):
            self.touched(name, "read" if mode in ("r", None) else "write")

        self.wrap(getattr(module, "File", None), "__init__", before=opens)

    def pyreadstat(self, module):
        def writes(*asked, **named):
            frame, path = given(asked, named, 0, "df"), given(asked, named, 1, "dst_path")
            self.touched(path, "write", len(frame), getattr(frame, "columns", None))

        def reads(*asked, **named):
            self.touched(given(asked, named, 0, "filename_path"), "read")

        def have_read(result, *asked, **named):
            frame = result[0] if isinstance(result, tuple) and result else None
            if hasattr(frame, "columns"):
                self.counted(given(asked, named, 0, "filename_path"), len(frame), frame.columns)

        for name in [name for name in dir(module) if name.startswith(("read_", "write_"))]:
            if name.startswith("write_"):
                self.wrap(module, name, before=writes)
            else:
                self.wrap(module, name, before=reads, after=have_read)

    def classes_of(self, names):
        return classes_of(names)

    def count_lines(self):
        """Rows that are read by the csv module, counted as they are read."""
        csv = sys.modules.get("csv")
        if csv is not None and not getattr(csv.reader, "__escrow__", False):
            made = self.observer.stand_in(csv.reader, _counting_reader(self.hook, csv.reader))
            made.__escrow__ = True
            csv.reader = made

    def count_rows(self):
        """Rows the csv module writes, counted where the script itself writes them."""
        csv = sys.modules.get("csv")
        if csv is not None and not getattr(csv.writer, "__escrow__", False):
            csv.writer = _counting_writer(self.hook, csv.writer)


def given(asked, named, place, name):
    """An argument, by its place or by its name."""
    return asked[place] if len(asked) > place else named.get(name)


def path_of(thing):
    """The path of a file, or of what has one open; None for what has none."""
    if isinstance(thing, (str, bytes)) or hasattr(thing, "__fspath__"):
        return os.fsdecode(thing)
    name = getattr(thing, "name", None)
    return name if isinstance(name, str) else None


def _counting_reader(hook, original):
    """Stands in for `csv.reader`: the reader is the real one, and the lines it takes are counted on their way to it.

    Only the count is kept, so that the file closes when its script lets go of it.
    """
    from itertools import count
    from operator import itemgetter

    first = itemgetter(0)

    def reader(*asked, **named):
        lines = asked[0] if asked else None
        name = getattr(lines, "name", None)
        if not isinstance(name, str) or len(hook.passed) >= 1000:
            return original(*asked, **named)
        passed, caller = count(), sys._getframe(1)
        if str(caller.f_globals.get("__name__")).startswith("pandas."):
            return original(*asked, **named)  # it counts what it makes of them
        by_name = caller.f_globals.get("__name__") == "csv" and caller.f_locals.get("fieldnames", "") is None
        hook.passed.append((os.path.abspath(name), passed, int(by_name)))
        return original(map(first, zip(lines, passed)), *asked[1:], **named)

    return reader


def _counting_writer(hook, original):
    from itertools import count
    from operator import itemgetter

    first, rows = itemgetter(0), hook.rows

    class writer(object):  # noqa: N801  (it stands in for csv.writer, under its name)
        """Counts rows on their way; everything else is the real writer's."""

        __escrow__ = True

        def __init__(self, file, *arguments, **named):
            self._writer = original(file, *arguments, **named)
            self._row = self._writer.writerow
            name = getattr(file, "name", None)
            self._name = os.path.abspath(name) if isinstance(name, str) else None
            if self._name in hook.tables:  # whoever writes this table counts it
                self._name = None
            self._is_new = self._name is not None

        def writerow(self, row):
            if self._is_new:
                self._is_new = False
                hook.quietly(self._headed, row)
            written = self._row(row)
            rows[self._name] = rows.get(self._name, 0) + 1
            return written

        def writerows(self, many):
            passed = count()
            self._is_new = False
            try:
                return self._writer.writerows(map(first, zip(many, passed)))
            finally:
                rows[self._name] = rows.get(self._name, 0) + next(passed)

        def _headed(self, row):
            names = list(row)[:500]
            if names and all(isinstance(name, str) for name in names):
                hook.columned(self._name, "write", names)

        def __getattr__(self, name):
            return getattr(self._writer, name)

    return writer


_CLASSES = {
    "national_id": "cpf cnpj rg ssn nif nie dni passport passaporte pis nino curp taxid",
    "person": "nome firstname lastname surname fullname sobrenome nascimento birth birthdate dob gender genero sexo",
    "party": "customer cliente employee funcionario vendor supplier fornecedor",
    "contact": "email mail phone telefone celular mobile address endereco cep zip postcode",
    "health": "patient paciente diagnosis diagnostico icd cid medication medicamento treatment tratamento prontuario "
    "mrn exame allergy symptom hospital",
    "financial": "iban agencia conta salary salario card cartao pix bank banco swift ledger payroll income renda "
    "invoice balance saldo",
    "credential": "password senha token secret apikey",
    "location": "latitude longitude lat lon lng geolocation",
}


def classes_of(names):
    """Which classes of data column names speak of."""
    words = set()
    for name in names:
        parts = _name_parts(name[:80])
        words.update(parts)
        words.add("".join(parts))
        words.update(part[:-1] for part in parts if part.endswith("s"))
    return [found for found, marks in _CLASSES.items() if words.intersection(marks.split())]


def _name_parts(name):
    """`customerBirth_date` as customer, birth, date, without accents."""
    spaced = []
    for place, letter in enumerate(name):
        if letter.isupper() and place and name[place - 1].islower():
            spaced.append(" ")
        spaced.append(_ACCENTS.get(letter.lower(), letter.lower()) if letter.isalnum() else " ")
    return "".join(spaced).split()


_ACCENTS = dict(zip("áàâãäéèêëíìîïóòôõöúùûüçñ", "aaaaaeeeeiiiiooooouuuucn"))
