namespace WorkflowBk.Data.Moving;

/// <summary>One table on both sides of a move.</summary>
/// <param name="Table">Its name.</param>
public sealed record MovedTable(string Table, TableContent Source, TableContent Target)
{
    /// <summary>Every row arrived, and says what it said.</summary>
    public bool Matches => Source == Target;
}

/// <summary>What a table holds, whichever database it is in and in whatever order its rows come.</summary>
/// <param name="Hash">The sum of the SHA-256 of every row, in hexadecimal digits.</param>
public sealed record TableContent(long Rows, string Hash);

/// <summary>Why nothing was moved.</summary>
public enum MoveRefusal
{
    /// <summary>There is no such SQLite file.</summary>
    SourceMissing,

    /// <summary>The program, or another one, has the SQLite file open.</summary>
    SourceInUse,

    /// <summary>The SQLite file is of another version of the program.</summary>
    SourceOfAnotherVersion,

    /// <summary>The PostgreSQL database has something in it.</summary>
    TargetNotEmpty,

    /// <summary>What arrived is not what was sent.</summary>
    NotTheSame,
}

/// <summary>Nothing was moved, and both databases are as they were; except that an empty one may have got its tables.</summary>
/// <param name="tables">What was compared, when the move came so far.</param>
public sealed class MoveRefusedException(MoveRefusal reason, IReadOnlyList<MovedTable>? tables = null) : Exception($"Nothing was moved: {reason}")
{
    public MoveRefusal Reason => reason;

    public IReadOnlyList<MovedTable> Tables => tables ?? [];
}
