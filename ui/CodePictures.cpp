// SPDX-License-Identifier: Apache-2.0
#include "ui/CodePictures.h"

namespace ui {

Picture pictureOf(core::Need need)
{
    switch (need) {
    case core::Need::Care:
        return Picture::Care;
    case core::Need::Disability:
        return Picture::Disability;
    case core::Need::Pregnancy:
        return Picture::Pregnancy;
    case core::Need::Infant:
        return Picture::Infant;
    case core::Need::LongIllness:
        return Picture::LongIllness;
    case core::Need::Power:
        return Picture::Power;
    case core::Need::Allergy:
        return Picture::Allergy;
    case core::Need::Medicine:
        return Picture::Medicine;
    case core::Need::Wheelchair:
        return Picture::Wheelchair;
    case core::Need::Sight:
        return Picture::Sight;
    case core::Need::Hearing:
        return Picture::Hearing;
    case core::Need::Dementia:
        return Picture::Dementia;
    case core::Need::Interpreter:
        return Picture::Interpreter;
    case core::Need::Diet:
        return Picture::Diet;
    case core::Need::Walking:
        return Picture::Walking;
    case core::Need::Nappies:
        return Picture::Nappies;
    case core::Need::Animal:
        return Picture::Animal;
    case core::Need::Injury:
        return Picture::Injury;
    case core::Need::Fever:
        return Picture::Fever;
    case core::Need::Cough:
        return Picture::Cough;
    case core::Need::Diarrhoea:
        return Picture::Diarrhoea;
    case core::Need::Vomiting:
        return Picture::Vomiting;
    case core::Need::Rash:
        return Picture::Rash;
    }
    return Picture::None;
}

Picture pictureOf(core::Destination destination)
{
    switch (destination) {
    case core::Destination::Home:
        return Picture::House;
    case core::Destination::OtherShelter:
        return Picture::People;
    case core::Destination::Relatives:
        return Picture::Hand;
    case core::Destination::TemporaryHousing:
        return Picture::Key;
    case core::Destination::Hospital:
        return Picture::Hospital;
    case core::Destination::CareHome:
        return Picture::Care;
    case core::Destination::Hotel:
        return Picture::Hotel;
    case core::Destination::WithoutAWord:
        return Picture::Question;
    case core::Destination::NotSaid:
    case core::Destination::Elsewhere:
        return Picture::DoorOut;
    }
    return Picture::None;
}

} // namespace ui
