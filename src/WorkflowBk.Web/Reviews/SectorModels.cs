namespace WorkflowBk.Web.Reviews;

/// <summary>A sector's meeting as it is typed.</summary>
public sealed class SectorModel
{
    /// <summary>Rows for what was agreed; as many as a meeting can keep its promises about.</summary>
    public const int Rows = 5;

    /// <summary>Drawn when the form is shown, and kept while it is mended.</summary>
    public Guid Key { get; set; }

    public DateOnly? HeldOn { get; set; }

    public string? With { get; set; }

    public string? MayHaveRight { get; set; }

    public string? HowReached { get; set; }

    public string? Agreed { get; set; }

    public IList<SectorRowModel> FollowUps { get; set; } = [];
}

/// <summary>Something a meeting agreed on, as it is typed.</summary>
public sealed class SectorRowModel
{
    public string? What { get; set; }

    public DateOnly? Due { get; set; }
}

/// <summary>An agreement as it is typed.</summary>
public sealed class AgreementModel
{
    /// <inheritdoc cref="SectorModel.Key"/>
    public Guid Key { get; set; }

    public string? Sector { get; set; }

    public string? Name { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public DateOnly? NextLook { get; set; }
}
