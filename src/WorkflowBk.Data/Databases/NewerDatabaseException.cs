namespace WorkflowBk.Data.Databases;

/// <summary>The database has been brought to a version that this program does not know.</summary>
/// <param name="migration">The newest change that it does not know.</param>
public sealed class NewerDatabaseException(string migration) : Exception($"The database is of a newer version ({migration}).")
{
    public string Migration => migration;
}
