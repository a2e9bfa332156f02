namespace WorkflowBk.Activities.Contributions;

/// <summary>How the journal names somebody who answers through a one-time link: by the link, since they have no account.</summary>
internal static class LinkActor
{
    private const string Prefix = "link:";

    public static string Of(Guid linkId) => $"{Prefix}{linkId:N}";

    public static bool TryRead(string? actor, out Guid linkId)
    {
        linkId = Guid.Empty;
        return actor is not null
            && actor.StartsWith(Prefix, StringComparison.Ordinal)
            && Guid.TryParseExact(actor.AsSpan(Prefix.Length), "N", out linkId);
    }
}
