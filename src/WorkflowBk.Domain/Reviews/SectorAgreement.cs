using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Reviews;

/// <summary>A written agreement between the coordinating unit and a sector, or with somebody outside the municipality, e.g. a hospital.</summary>
public sealed class SectorAgreement
{
    private SectorAgreement() { }

    public Guid Id { get; private set; }

    public string Sector { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Last day it holds; <c>null</c> until it is ended.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>When the two look at it next; <c>null</c> when that is in the yearly meeting.</summary>
    public DateOnly? NextLook { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>What must be looked at, and by when; <c>null</c> when nothing is.</summary>
    public DateOnly? LookBy => EndedOn is not null ? null : ValidUntil is { } end && !(NextLook < end) ? end : NextLook;

    public static Result<SectorAgreement> Make(string? sector, string? name, DateOnly? validUntil, DateOnly? nextLook, DateOnly today)
    {
        SectorAgreement agreement = new() { Id = Guid.CreateVersion7() };
        var changed = agreement.Change(sector, name, validUntil, nextLook, today);
        return changed.Succeeded ? agreement : Result<SectorAgreement>.Fail(changed.Problems);
    }

    /// <summary>It is made anew, or it turns out to be another one.</summary>
    public Result Change(string? sector, string? name, DateOnly? validUntil, DateOnly? nextLook, DateOnly today)
    {
        var check = Result.All(
            TextRules.Given(sector, "agreement.sector-missing", nameof(Sector)),
            TextRules.Given(name, "agreement.name-missing", nameof(Name)),
            validUntil < today ? new Problem("agreement.until-passed", nameof(ValidUntil)) : Result.Ok,
            nextLook < today ? new Problem("agreement.look-passed", nameof(NextLook)) : Result.Ok);
        if (!check.Succeeded)
            return check;
        Sector = sector!.Trim();
        Name = name!.Trim();
        ValidUntil = validUntil;
        NextLook = nextLook;
        EndedOn = null;
        return check;
    }

    public void End(DateOnly on) => EndedOn ??= on;

    public bool HoldsOn(DateOnly day) => !(EndedOn <= day) && !(ValidUntil < day);
}
