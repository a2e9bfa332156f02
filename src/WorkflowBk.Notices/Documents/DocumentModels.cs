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

    /// <summary>A short letter to a family: <c>unit</c>, <c>phone</c>, <c>child</c> (name; may be empty).</summary>
    private static IReadOnlyList<string> ShortLetter { get; } = [.. Head, "unit", "phone", "child"];

    /// <summary>
    /// <c>receipt</c>, a short letter with: <c>received_date</c>, <c>hears_more_date</c> (may be empty).
    /// </summary>
    public static IReadOnlyList<string> Receipt { get; } = [.. ShortLetter, "received_date", "hears_more_date"];

    /// <summary>
    /// <c>preliminary-answer</c>, a short letter with: <c>received_date</c>, <c>preliminary_basis</c> (paragraph),
    /// <c>delay_reason</c> (neutral words), <c>expected_date</c> (may be empty: it is said if possible).
    /// </summary>
    public static IReadOnlyList<string> PreliminaryAnswer { get; } =
        [.. ShortLetter, "received_date", "preliminary_basis", "delay_reason", "expected_date"];

    /// <summary>
    /// <c>contribution-request</c>, to a service, with: <c>service</c> (its name), <c>question</c>, <c>due_date</c>,
    /// <c>secrecy_basis</c> (paragraphs).
    /// </summary>
    public static IReadOnlyList<string> ContributionRequest { get; } = [.. ShortLetter, "service", "question", "due_date", "secrecy_basis"];

    /// <summary>
    /// <c>complaint-late</c>, a letter with: <c>complaint_received</c>, <c>complaint_due</c> (dates), <c>late_reason</c>.
    /// </summary>
    public static IReadOnlyList<string> ComplaintLate { get; } = [.. Letter, "complaint_received", "complaint_due", "late_reason"];

    /// <summary>
    /// <c>complaint-upheld</c>, a letter with: <c>complaint_received</c> (date), <c>reason</c> (of the new decision),
    /// <c>gives_coordinator</c> and <c>child_coordinator</c> (truths about it).
    /// </summary>
    public static IReadOnlyList<string> ComplaintUpheld { get; } =
        [.. Letter, "complaint_received", "reason", "gives_coordinator", "child_coordinator"];

    /// <summary><c>complaint-forwarded</c>, to the family: <c>review_reason</c> says why the decision stands.</summary>
    public static IReadOnlyList<string> ComplaintForwarded { get; } =
        [.. Head, "unit", "phone", "signed_by", "complaint_received", "complaint_forwarded_to", "review_reason"];

    /// <summary>
    /// <c>complaint-forwarding</c>, to the body of appeal, with: <c>complainant</c> (name), <c>complaint_words</c> (the
    /// complaint itself), <c>complaint_is_late</c> (truth) and <c>late_reason</c> (may be empty unless it is),
    /// <c>decided_on</c> and <c>decision_reason</c> (of the decision that stands).
    /// </summary>
    public static IReadOnlyList<string> ComplaintForwarding { get; } =
    [
        .. ComplaintForwarded, "child", "right_basis", "complainant", "complaint_due", "complaint_is_late", "late_reason",
        "complaint_words", "decided_on", "decision_reason",
    ];

    /// <summary>
    /// <c>complaint-answer</c>, to the family, with: <c>appeal_date</c>, <c>appeal_reason</c>, <c>appeal_stands</c> and
    /// <c>appeal_sent_back</c> (truths; neither when the decision was changed), and the new decision's
    /// <c>gives_coordinator</c> and <c>child_coordinator</c> (truths).
    /// </summary>
    public static IReadOnlyList<string> ComplaintAnswer { get; } =
    [
        .. ShortLetter, "signed_by", "complaint_forwarded_to", "appeal_date", "appeal_reason", "appeal_stands", "appeal_sent_back",
        "gives_coordinator", "child_coordinator",
    ];

    /// <summary>
    /// <c>meeting-minutes</c>, to the family and those who were there, with: <c>meeting_date</c>, <c>present</c> and <c>absent</c>
    /// (names; the second may be empty), <c>expectations</c> (may be empty), <c>items</c> (list of <c>text</c>, <c>said</c>,
    /// <c>decided</c>), <c>summed_up</c>, <c>has_measures</c> (truth), <c>measures</c> (list of <c>what</c>, <c>who</c>, <c>due</c>),
    /// <c>written_by</c> (name).
    /// </summary>
    public static IReadOnlyList<string> MeetingMinutes { get; } =
    [
        .. ShortLetter, "meeting_date", "present", "absent", "expectations", "items", "summed_up", "has_measures", "measures", "written_by",
    ];

    /// <summary>What each template asks for, by its key.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByTemplate { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["appointment-letter"] = AppointmentLetter,
        ["complaint-answer"] = ComplaintAnswer,
        ["complaint-forwarded"] = ComplaintForwarded,
        ["complaint-forwarding"] = ComplaintForwarding,
        ["complaint-late"] = ComplaintLate,
        ["complaint-upheld"] = ComplaintUpheld,
        ["contribution-request"] = ContributionRequest,
        ["decision-letter-not-now"] = DecisionLetterNotNow,
        ["decision-letter-refused"] = DecisionLetterRefused,
        ["delegation-document"] = DelegationDocument,
        ["investigation-summary"] = InvestigationSummary,
        ["meeting-minutes"] = MeetingMinutes,
        ["preliminary-answer"] = PreliminaryAnswer,
        ["receipt"] = Receipt,
    };
}
