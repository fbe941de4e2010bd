// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/FacePainter.h"
#include "tests/ocr/specimens/Person.h"

namespace specimens {

// Where the fields stand is from memory: no real card was at hand.
void paintLicence(FacePainter &face, const Person &person);
void paintMyNumber(FacePainter &face, const Person &person);
void paintResidence(FacePainter &face, const Person &person);
void paintCertificate(FacePainter &face, const Person &person);
void paintPassport(FacePainter &face, const Person &person);

// Those that have to be refused. A 個人番号 is plainly none: of zeros, and the last digits a count.
void paintLicenceBack(FacePainter &face, const Person &person);
void paintMyNumberBack(FacePainter &face, const Person &person);
void paintBankCard(FacePainter &face, const Person &person);
void paintPointCard(FacePainter &face, const Person &person);
void paintBlankSheet(FacePainter &face);

} // namespace specimens
