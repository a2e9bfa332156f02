using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WorkflowBk.Benchmarks;

/// <summary>
/// Makes many cases out of real ones by SQL: every row that came with them is copied, with ids of its own that still refer to
/// each other.
/// </summary>
internal sealed class Copies : IDisposable
{
    private const int AtOnce = 250;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, long> _before;
    private readonly Dictionary<string, long> _last = [];
    private int _made;

    /// <summary>Remembers what is in a database; the rows that come from now on are the ones to copy.</summary>
    public Copies(string database)
    {
        _connection = new SqliteConnection($"Data Source={database};Pooling=False");
        _connection.Open();
        Execute("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-65536; CREATE TEMP TABLE Ids (Id TEXT PRIMARY KEY) WITHOUT ROWID;");
        _before = Texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'")
            .ToDictionary(table => table, LastRow);
    }

    /// <summary>Copies all that has come since, so many times.</summary>
    public void Make(int count)
    {
        if (count <= 0)
            return;
        var tables = _before.Select(table => new Source(table.Key, table.Value, _last.GetValueOrDefault(table.Key, LastRow(table.Key))))
            .Where(source => source.Last > source.First).ToList();
        foreach (var source in tables)
            _last[source.Table] = source.Last;
        foreach (var source in tables)
        {
            foreach (var column in Columns(source.Table).Where(column => column.IsKey && column.Type == "TEXT"))
            {
                Execute($"""
                    INSERT OR IGNORE INTO Ids SELECT upper("{column.Name}") FROM "{source.Table}" WHERE {source.Rows} AND length("{column.Name}") = 36;
                    INSERT OR IGNORE INTO Ids SELECT lower("{column.Name}") FROM "{source.Table}" WHERE {source.Rows} AND length("{column.Name}") = 36;
                    """);
            }
        }

        var inserts = tables.Select(Insert).ToList();
        for (var end = _made + count; _made < end;)
        {
            var upTo = Math.Min(end, _made + AtOnce);
            var numbers = string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE N(n) AS (SELECT {_made + 1} UNION ALL SELECT n + 1 FROM N WHERE n < {upTo})");
            Execute("BEGIN;" + string.Concat(inserts.Select(insert => $"{numbers} {insert};")) + "COMMIT;");
            _made = upTo;
        }

        Execute("PRAGMA wal_checkpoint(TRUNCATE);");
    }

    public void Dispose() => _connection.Dispose();

    private string Insert(Source source)
    {
        var columns = Columns(source.Table).Where(column => !(column.IsKey && column.Type == "INTEGER")).ToList();
        var unique = Texts($"SELECT max(info.name) FROM pragma_index_list('{source.Table}') list, pragma_index_info(list.name) info WHERE list.\"unique\" = 1 GROUP BY list.name HAVING count(*) = 1");
        var values = columns.Select(column =>
        {
            var name = $"t.\"{column.Name}\"";
            var otherwise = column.Type == "TEXT" && unique.Contains(column.Name) ? $"{name} || '-' || N.n" : name;
            var isId = column.Type == "TEXT" && Number($"SELECT count(*) FROM \"{source.Table}\" WHERE {source.Rows} AND \"{column.Name}\" IN (SELECT Id FROM Ids)") > 0;
            return isId ? $"CASE WHEN {name} IN (SELECT Id FROM Ids) THEN substr({name}, 1, 24) || printf('%012d', N.n) ELSE {otherwise} END" : otherwise;
        });
        return $"INSERT INTO \"{source.Table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) SELECT {string.Join(", ", values)} FROM N CROSS JOIN \"{source.Table}\" t WHERE {source.Rows.Replace("rowid", "t.rowid", StringComparison.Ordinal)}";
    }

    private long LastRow(string table) => Number($"SELECT coalesce(max(rowid), 0) FROM \"{table}\"");

    private List<Column> Columns(string table)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT name, type, pk FROM pragma_table_info('{table}')";
        using var reader = command.ExecuteReader();
        List<Column> columns = [];
        while (reader.Read())
            columns.Add(new Column(reader.GetString(0), reader.GetString(1), reader.GetInt32(2) > 0));
        return columns;
    }

    private List<string> Texts(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    private long Number(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private sealed record Column(string Name, string Type, bool IsKey);

    private sealed record Source(string Table, long First, long Last)
    {
        public string Rows => string.Create(CultureInfo.InvariantCulture, $"rowid > {First} AND rowid <= {Last}");
    }
}
