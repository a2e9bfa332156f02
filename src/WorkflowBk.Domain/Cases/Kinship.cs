namespace WorkflowBk.Domain.Cases;

/// <summary>What two cases look like, held against each other.</summary>
public enum Kinship
{
    None,

    /// <summary>They may be about one child; twins look like this too. Somebody looks, and joins them or does not.</summary>
    MaybeSame,

    /// <summary>Two children of one family. Each has a case and a right of its own (pbrl § 2-5 c).</summary>
    Siblings,
}
