using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Cases;

/// <summary>What an inquiry must hold before it can become a case: as little as possible, but a way back to the sender.</summary>
public static class InquiryRules
{
    /// <summary>Longest text kept from a sender, in characters; a long letter fits many times over.</summary>
    public const int MaxTextLength = TextRules.MaxLong;

    private const int MaxLineLength = 200;
    private const int MaxMonthsExpected = 24;
    private const int MaxMonthsUnregistered = 12;

    public static Result Check(Inquiry inquiry) =>
        Result.All(CheckSender(inquiry.Sender), CheckChannel(inquiry), CheckText(inquiry), CheckChild(inquiry.Child, OsloTime.DateIn(inquiry.ReceivedAt)));

    /// <summary>When it came, for an inquiry that is written down afterwards: the family's waiting is counted from then.</summary>
    public static Result CheckReceived(DateTimeOffset receivedAt, DateTimeOffset now)
    {
        if (receivedAt > now)
            return new Problem("inquiry.received-in-the-future", "ReceivedOn");
        // Nobody leaves a letter for a year; it is the year that is mistyped.
        return OsloTime.DateIn(receivedAt) < OsloTime.DateIn(now).AddMonths(-MaxMonthsUnregistered)
            ? new Problem("inquiry.received-long-ago", "ReceivedOn")
            : Result.Ok;
    }

    /// <summary>Birth date and expected date against the day.</summary>
    public static Result CheckChild(Child child, DateOnly today)
    {
        List<Problem> problems = [];
        if (child.Name?.Length > MaxLineLength)
            problems.Add(new Problem("text.too-long", "ChildName", MaxLineLength));
        if (child is { BirthDate: not null, ExpectedDate: not null })
            problems.Add(new Problem("child.both-dates", "ExpectedDate"));
        if (child.BirthDate > today)
            problems.Add(new Problem("child.birth-date-future", "BirthDate"));
        // Pbrl § 2-5 c: the right holds for a child under 18.
        if (child.AgeOn(today) >= Child.AgeOfMajority)
            problems.Add(new Problem("child.is-adult", "BirthDate"));
        // An adoption can take long; a date years away or long gone is a slip of the pen.
        if (child.ExpectedDate is { } expected
            && (expected > today.AddMonths(MaxMonthsExpected) || expected < today.AddMonths(-2)))
        {
            problems.Add(new Problem("child.expected-date-unlikely", "ExpectedDate"));
        }

        return Result.Fail(problems);
    }

    private static Result CheckChannel(Inquiry inquiry) => inquiry switch
    {
        { Channel: Channel.BtiHandOver, HandOver: null or { Level: < 2 or > 3 } } => new Problem("bti.level-missing", "BtiLevel"),
        { Channel: Channel.BtiHandOver, HandOver.Holder: "" } => new Problem("bti.holder-missing", "BtiHolder"),
        { HandOver.Holder.Length: > MaxLineLength } => new Problem("text.too-long", "BtiHolder", MaxLineLength),
        { Channel: Channel.HospitalCoordinator, Hospital: null or "" } => new Problem("hospital.missing", "Hospital"),
        { Hospital.Length: > MaxLineLength } => new Problem("text.too-long", "Hospital", MaxLineLength),
        _ => Result.Ok,
    };

    private static Result CheckSender(Sender sender)
    {
        List<Problem> problems = [];
        if (string.IsNullOrWhiteSpace(sender.Name))
            problems.Add(new Problem("sender.name-missing", "SenderName"));
        var missing = sender.PreferredWay switch
        {
            _ when string.IsNullOrWhiteSpace(sender.Phone) && string.IsNullOrWhiteSpace(sender.Email) && string.IsNullOrWhiteSpace(sender.PostalAddress) =>
                new Problem("sender.no-way-to-reach", "Phone"),
            ContactWay.Phone or ContactWay.Sms when string.IsNullOrWhiteSpace(sender.Phone) =>
                new Problem("sender.phone-missing", "Phone"),
            ContactWay.Email when string.IsNullOrWhiteSpace(sender.Email) => new Problem("sender.email-missing", "Email"),
            ContactWay.Letter when string.IsNullOrWhiteSpace(sender.PostalAddress) =>
                new Problem("sender.address-missing", "PostalAddress"),
            _ => null,
        };
        if (missing is not null)
            problems.Add(missing);
        if (!ContactDetails.IsPhone(sender.Phone))
            problems.Add(new Problem("sender.phone-invalid", "Phone"));
        if (!ContactDetails.IsEmail(sender.Email))
            problems.Add(new Problem("sender.email-invalid", "Email"));
        if (sender.Name.Length > MaxLineLength)
            problems.Add(new Problem("text.too-long", "SenderName", MaxLineLength));
        if (sender.PostalAddress?.Length > MaxLineLength)
            problems.Add(new Problem("text.too-long", "PostalAddress", MaxLineLength));
        return Result.Fail(problems);
    }

    private static Result CheckText(Inquiry inquiry)
    {
        List<Problem> problems = [];
        if (inquiry.OwnWords.Length > MaxTextLength)
            problems.Add(new Problem("text.too-long", "OwnWords", MaxTextLength));
        if (inquiry.Language is { NeedsInterpreter: true, InterpreterLanguage: "" })
            problems.Add(new Problem("language.interpreter-language-missing", "InterpreterLanguage"));
        if (inquiry.Language.InterpreterLanguage?.Length > MaxLineLength)
            problems.Add(new Problem("text.too-long", "InterpreterLanguage", MaxLineLength));
        return Result.Fail(problems);
    }
}
