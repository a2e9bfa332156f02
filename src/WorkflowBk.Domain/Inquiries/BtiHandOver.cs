namespace WorkflowBk.Domain.Inquiries;

/// <summary>Where a child stands in <i>Bedre tverrfaglig innsats</i> (BTI) when the case is handed over.</summary>
/// <param name="Level">2 (one or more services work together) or 3 (a team does).</param>
/// <param name="Holder">Name of the <i>stafettholder</i>, who knows the family and hands over.</param>
public sealed record BtiHandOver(int Level, string Holder);
