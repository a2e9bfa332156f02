namespace WorkflowBk.Notices.Documents;

/// <summary>
/// What each document template asks for. Every name must be in the model; one marked <i>may be empty</i> may be <c>null</c>
/// or an empty text. Values are plain text in the document's language, with dates and periods written out
/// ("12. mars 2026", "fire uker fra dere fikk vite om dette"); <i>truth</i> is a <see cref="bool"/>; a list holds texts, or
/// dictionaries of texts by name. Paragraphs and periods are values because law is versioned data, never template text.
/// </summary>
public static class DocumentModels
{
    /// <summary>
    /// What every document holds: <c>reference</c>. The municipality's name and address and the date of issue stand in the
    /// letter head, which the page that shows the document prints.
    /// </summary>
    public static IReadOnlyList<string> Head { get; } = ["reference"];

    /// <summary>
    /// A letter to a family, besides the head: <c>unit</c> (the name families know), <c>child</c> (name; may be
    /// empty, for one that is expected), <c>right_basis</c> (paragraph of the right), <c>complaint_period</c> (how long, and from
    /// when), <c>complaint_basis</c> (paragraph), <c>complaint_receiver</c> (who gets it first), <c>complaint_forwarded_to</c>
    /// (who decides in the end), <c>phone</c>, <c>signed_by</c> (name).
    /// </summary>
    public static IReadOnlyList<string> Letter { get; } =
    [
        .. Head, "unit", "child", "right_basis", "complaint_period", "complaint_basis", "complaint_receiver",
        "complaint_forwarded_to", "phone", "signed_by",
    ];

    /// <summary>
    /// <c>appointment-letter</c>, a letter with: <c>coordinator</c> (name), <c>child_coordinator</c> (truth:
    /// <i>barnekoordinator</i>, otherwise <i>koordinator</i>), <c>dedicated</c> (truth: <i>dedikert</i>, otherwise
    /// <i>utøvende</i>), <c>coordinator_service</c> (where the coordinator works), <c>from_date</c>, <c>help</c> (list of
    /// <c>help</c>, <c>ends_where</c>, <c>taken_over_by</c>), <c>wish</c> (what the family wished for; may be empty),
    /// <c>wish_followed</c> (truth), <c>wish_reason</c> (why not; may be empty when there is no wish or it was followed).
    /// </summary>
    public static IReadOnlyList<string> AppointmentLetter { get; } =
    [
        .. Letter, "coordinator", "child_coordinator", "dedicated", "coordinator_service", "from_date", "help", "wish",
        "wish_followed", "wish_reason",
    ];

    /// <summary>
    /// <c>delegation-document</c>, a head with: <c>chief_executive</c> (name), <c>coordinating_unit</c> (its formal name),
    /// <c>delegated_on</c> (when, or by which decision, it got the authority), <c>coordinator</c> (name),
    /// <c>coordinator_service</c>, <c>child_coordinator</c> (truth), <c>child</c> (name; may be empty), <c>from_date</c>,
    /// <c>legal_bases</c> (list of texts), <c>signatures</c> (list of <c>name</c>, <c>title</c>, <c>date</c>).
    /// </summary>
    public static IReadOnlyList<string> DelegationDocument { get; } =
    [
        .. Head, "chief_executive", "coordinating_unit", "delegated_on", "coordinator", "coordinator_service",
        "child_coordinator", "child", "from_date", "legal_bases", "signatures",
    ];

    /// <summary><c>decision-letter-not-now</c>, a letter with: <c>reason</c>, <c>reassess_date</c> (of the new assessment).</summary>
    public static IReadOnlyList<string> DecisionLetterNotNow { get; } = [.. Letter, "reason", "reassess_date"];

    /// <summary><c>decision-letter-refused</c>, a letter with: <c>reason</c>.</summary>
    public static IReadOnlyList<string> DecisionLetterRefused { get; } = [.. Letter, "reason"];

    /// <summary>
    /// <c>investigation-summary</c>, a head with: <c>unit</c>, <c>child</c> (name; may be empty), <c>phone</c>, <c>summary</c>,
    /// <c>contributors</c> (the services that answered; may be empty), <c>clarified</c> (what meetings cleared up; may be empty),
    /// <c>written_by</c> (name).
    /// </summary>
    public static IReadOnlyList<string> InvestigationSummary { get; } =
        [.. Head, "unit", "child", "phone", "summary", "contributors", "clarified", "written_by"];
}
