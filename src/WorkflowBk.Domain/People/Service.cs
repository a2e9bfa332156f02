namespace WorkflowBk.Domain.People;

/// <summary>A municipal or other public service around children: barnehage, skole, PPT, helsestasjon and so on.</summary>
/// <param name="LeaderId">Its leader, who answers for its coordinators' time; <c>null</c> while the post is vacant.</param>
/// <param name="IsCoordinatingUnit">True for the one that is the coordinating unit (<i>koordinerende enhet</i>, hol § 7-3).</param>
public sealed record Service(Guid Id, string Name, string Sector, Guid? LeaderId, bool IsCoordinatingUnit);
