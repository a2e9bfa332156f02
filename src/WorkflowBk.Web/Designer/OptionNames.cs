using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Web.Mail;

namespace WorkflowBk.Web.Designer;

/// <summary>Templates under the names they have on the other pages.</summary>
internal sealed class OptionNames(NoticeWords notices) : IOptionNames
{
    public string Template(string key) => notices.Template(key);
}
