using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Web.Mail;
using WorkflowBk.Web.Templates;

namespace WorkflowBk.Web.Designer;

/// <summary>Templates under the names they have on the other pages.</summary>
internal sealed class OptionNames(NoticeWords notices, IStringLocalizer<TemplateTexts> letters) : IOptionNames
{
    public string Template(string key) => notices.Template(key) is var name && name != key
        ? name
        : letters[$"Document.{key}"] is { ResourceNotFound: false } letter ? letter.Value : key;
}
