using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Databases;

/// <summary>
/// An empty file beside the SQLite file, held by whoever makes the database ready. The operating system lets go of it when that
/// process ends, however it ends.
/// </summary>
internal static class SetupFile
{
    private const int Busy = 5;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    /// <summary>What the operating systems call a file that somebody else holds.</summary>
    private static readonly int[] _held = [11, 32, 35];

    /// <returns>What to dispose when the database is ready; <c>null</c> where no file can be made, which SQLite itself will say more about.</returns>
    /// <exception cref="SqliteException">Another process had it for longer than a write waits.</exception>
    public static async Task<IDisposable?> TakeAsync(MunicipalityDb db, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnectionStringBuilder(db.Database.GetConnectionString());
        if (!File.Exists(connection.DataSource))
            return null;
        for (var left = TimeSpan.FromSeconds(connection.DefaultTimeout); ; left -= _pause)
        {
            try
            {
                return new FileStream($"{connection.DataSource}-setup", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (_held.Contains(held.HResult & 0xFFFF))
            {
                if (left <= TimeSpan.Zero)
                    throw new SqliteException(held.Message, Busy);
                await Task.Delay(_pause, cancellationToken);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }
}
