using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>What registering is refused for, in words.</summary>
internal static class RegistrationErrors
{
    public static readonly Error NotYet = new("registration.notYet", "Registration has not opened yet.");
    public static readonly Error Closed = new("registration.closed", "Registration is closed. Write to the organisers: a place may still be found.");
    public static readonly Error Cancelled = new("registration.cancelled", "This event is cancelled, so there are no places.");
    public static readonly Error MembersOnly = new("registration.members", "This event is for members. Sign in, or ask to join.");
    public static readonly Error ChangeOver = new("registration.changeOver", "Answers can’t be changed any more. You can still give your place back.");
    public static readonly Error Begun = new("registration.begun", "The event has begun, so nothing can be changed.");
    public static readonly Error OfferOver = new("registration.offerOver", "The offer has ended, and the place went to the next on the list. You can join the list again.");
    public static readonly Error Declined = new("registration.declined", "The organisers have declined this registration. Write to them if that is a mistake.");
    public static readonly Error Raced = new("registration.raced", "Something changed at the same moment. Look at it again before you go on.");
    public static readonly Error LinkSpent = new("registration.link", "This link opens no registration: it was not confirmed in time, was deleted, or was cut in the mail.");

    public static Error Fuller(int free) => new("registration.companions", free <= 0 ? "No more places are free, so you can’t bring more people. What you have stays." : $"Only {free} more {(free == 1 ? "place is" : "places are")} free. What you have stays.", nameof(RegisterForm.Companions));
}
