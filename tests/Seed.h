// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRandomGenerator>
#include <QString>

// Of what a test does at random: the variable's, so that a run can be repeated, or another one
// every time. It is said in either case.
inline quint32 seedOf(const char *variable)
{
    const quint32 seed = qEnvironmentVariableIsSet(variable)
                             ? qEnvironmentVariable(variable).toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("%s=%u", variable, seed);
    return seed;
}
