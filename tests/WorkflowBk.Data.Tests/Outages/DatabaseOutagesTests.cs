using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WorkflowBk.Data.Outages;

namespace WorkflowBk.Data.Tests.Outages;

public sealed class DatabaseOutagesTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.DiskFull, DatabaseOutage.Full)]
    [InlineData(PostgresErrorCodes.TooManyConnections, DatabaseOutage.NoAnswer)]
    [InlineData(PostgresErrorCodes.AdminShutdown, DatabaseOutage.NoAnswer)]
    [InlineData(PostgresErrorCodes.CannotConnectNow, DatabaseOutage.NoAnswer)]
    [InlineData(PostgresErrorCodes.LockNotAvailable, DatabaseOutage.Locked)]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction, DatabaseOutage.ReadOnly)]
    [InlineData(PostgresErrorCodes.IoError, DatabaseOutage.Disk)]
    public void Of_WhatPostgreSqlSays_IsTheOutage(string code, DatabaseOutage expected) =>
        Assert.Equal(expected, DatabaseOutages.Of(new DbUpdateException("Not saved", new PostgresException("refused", "ERROR", "ERROR", code))));

    [Theory]
    [InlineData(13, DatabaseOutage.Full)]
    [InlineData(5, DatabaseOutage.Locked)]
    [InlineData(10, DatabaseOutage.Disk)]
    public void Of_WhatSqliteSays_IsTheOutage(int code, DatabaseOutage expected) =>
        Assert.Equal(expected, DatabaseOutages.Of(new DbUpdateException("Not saved", new SqliteException("refused", code))));

    [Fact]
    public void Of_AServerThatDoesNotAnswer_IsTheOutage() =>
        Assert.Equal(DatabaseOutage.NoAnswer, DatabaseOutages.Of(new InvalidOperationException("transient", new NpgsqlException("Failed to connect"))));

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation)]
    [InlineData(PostgresErrorCodes.UndefinedTable)]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    public void Of_ABugOrAClash_IsNone(string code) => Assert.Null(DatabaseOutages.Of(new PostgresException("refused", "ERROR", "ERROR", code)));
}
