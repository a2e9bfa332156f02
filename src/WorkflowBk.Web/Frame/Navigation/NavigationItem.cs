namespace WorkflowBk.Web.Frame.Navigation;

/// <summary>One entry of the staff's main navigation.</summary>
/// <param name="TextKey">Key in <c>SharedTexts</c>.</param>
/// <param name="Href">Local address; the entry is current on every page below it.</param>
/// <param name="Policy">Authorization policy that must hold for the entry to be shown; <c>null</c> shows it to all staff.</param>
/// <param name="Exact">True when the entry is current on its own address only.</param>
/// <param name="Also">Another address whose pages belong to the entry; <c>null</c> when there is none.</param>
public sealed record NavigationItem(string TextKey, string Href, int Order, string? Policy = null, bool Exact = false, string? Also = null)
{
    public bool IsCurrentOn(PathString path) =>
        Exact ? path.Equals(new PathString(Href)) : path.StartsWithSegments(Href) || (Also is not null && path.StartsWithSegments(Also));
}

/// <summary>Counts what waits behind an entry of the navigation.</summary>
internal interface INavigationCounter
{
    /// <summary>The entry's address.</summary>
    string Href { get; }

    /// <summary>How much there is for whoever is signed in; asked only where the entry is shown.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);
}
