using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Activities.Documents;

/// <summary>Why a case takes time, in standard words: true of every case in the phase, and telling nothing of this one.</summary>
internal static class DelayWords
{
    public static string Of(CasePhase phase, LanguageForm language) => (phase, language) switch
    {
        (CasePhase.Inquiry, LanguageForm.En) => "We have not yet been able to talk the inquiry through with you.",
        (CasePhase.Inquiry, LanguageForm.Nn) => "Vi har ikkje fått snakka gjennom førespurnaden med dykk enno.",
        (CasePhase.Inquiry, _) => "Vi har ikke fått snakket gjennom henvendelsen med dere ennå.",
        (CasePhase.InitialAssessment, LanguageForm.En) => "We are still considering the case, and want to know enough before we answer.",
        (CasePhase.InitialAssessment, LanguageForm.Nn) => "Vi vurderer framleis saka, og vil vite nok før vi svarar.",
        (CasePhase.InitialAssessment, _) => "Vi vurderer fortsatt saken, og vil vite nok før vi svarer.",
        (CasePhase.Investigation, LanguageForm.En) => "We are collecting information from those you have agreed that we ask, and have not heard from all of them yet.",
        (CasePhase.Investigation, LanguageForm.Nn) => "Vi hentar inn opplysningar frå dei som de har sagt ja til at vi spør, og har ikkje fått svar frå alle enno.",
        (CasePhase.Investigation, _) => "Vi henter inn opplysninger fra dem som dere har sagt ja til at vi spør, og har ikke fått svar fra alle ennå.",
        (CasePhase.Decision, LanguageForm.En) => "We have what we need, and are working on the answer.",
        (CasePhase.Decision, LanguageForm.Nn) => "Vi har det vi treng, og arbeider med svaret.",
        (CasePhase.Decision, _) => "Vi har det vi trenger, og arbeider med svaret.",
        (_, LanguageForm.En) => "We are working to get everything in place.",
        (_, LanguageForm.Nn) => "Vi arbeider med å få alt på plass.",
        _ => "Vi arbeider med å få alt på plass.",
    };
}
