using System.Collections.Concurrent;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Data.Municipalities;

/// <summary>
/// What each database's municipality said about itself when it was last asked: the page that tells that the database is away
/// must still say whose page it is, and where to call.
/// </summary>
internal sealed class LastKnownProfiles
{
    private readonly ConcurrentDictionary<string, MunicipalityProfile> _profiles = new(StringComparer.Ordinal);

    public MunicipalityProfile? this[string database]
    {
        get => _profiles.GetValueOrDefault(database);
        set
        {
            if (value is not null)
                _profiles[database] = value;
        }
    }
}
