using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.Intake;

/// <summary>What was typed, read as an inquiry.</summary>
/// <param name="Problems">What could not be read, and what the domain misses; empty when it can be received.</param>
internal sealed record InquiryReading(Inquiry Inquiry, IReadOnlyList<Problem> Problems)
{
    public static InquiryReading Of(InquiryModel typed, Arrival arrival)
    {
        List<Problem> unreadable = [];
        var child = new Child(
            TypedText.Line(typed.ChildName),
            Date(typed.BirthDate, nameof(typed.BirthDate)),
            Date(typed.ExpectedDate, nameof(typed.ExpectedDate)));
        var inquiry = new Inquiry(
            arrival.Channel, SenderOf(typed), TypedText.Several(typed.OwnWords) ?? "", child, LanguageOf(typed), arrival.ReceivedAt, arrival.RegisteredBy,
            arrival.HandOver, arrival.Hospital, arrival.IsPalliative);
        return new InquiryReading(inquiry, [.. unreadable, .. InquiryRules.Check(inquiry).Problems]);

        DateOnly? Date(string? text, string field)
        {
            if (!DateEntry.TryRead(text, out var date))
                unreadable.Add(new Problem("date.unreadable", field));
            return date;
        }
    }

    private static Sender SenderOf(InquiryModel typed)
    {
        var sender = new Sender(
            TypedText.Line(typed.SenderName) ?? "",
            TypedText.Choice<SenderRelation>(typed.Relation) ?? SenderRelation.Other,
            default,
            TypedText.Line(typed.Phone),
            TypedText.Line(typed.Email),
            TypedText.Line(typed.PostalAddress));
        return sender with { PreferredWay = TypedText.Choice<ContactWay>(typed.PreferredWay) ?? WayGiven(sender) };
    }

    /// <summary>Who chooses no way is reached by the one they gave.</summary>
    private static ContactWay WayGiven(Sender sender) => sender switch
    {
        { Phone: not null } => ContactWay.Phone,
        { Email: not null } => ContactWay.Email,
        { PostalAddress: not null } => ContactWay.Letter,
        _ => ContactWay.Phone,
    };

    /// <summary>A language for the interpreter is an answer too, as long as nobody has said no.</summary>
    private static LanguageNeeds LanguageOf(InquiryModel typed)
    {
        var spoken = TypedText.Line(typed.InterpreterLanguage);
        return new LanguageNeeds(
            TypedText.Choice<LanguageForm>(typed.Written) ?? Language.Current.Form,
            typed.NeedsInterpreter switch
            {
                "Yes" => spoken ?? "",
                "No" => null,
                _ => spoken,
            });
    }
}
