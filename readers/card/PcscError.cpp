// SPDX-License-Identifier: Apache-2.0
#include "readers/card/PcscError.h"

namespace card {

CardError fromScard(LONG code)
{
    switch (code) {
    case SCARD_E_NO_READERS_AVAILABLE:
    case SCARD_E_READER_UNAVAILABLE:
    case SCARD_E_UNKNOWN_READER:
        return CardError::NoReader;
    case SCARD_E_SHARING_VIOLATION:
        return CardError::HeldByOther;
    case SCARD_W_REMOVED_CARD:
    case SCARD_E_NO_SMARTCARD:
        return CardError::Removed;
    case SCARD_W_RESET_CARD:
        return CardError::Reset;
    case SCARD_W_UNPOWERED_CARD:
    case SCARD_W_UNRESPONSIVE_CARD:
    case SCARD_W_UNSUPPORTED_CARD:
    case SCARD_E_CARD_UNSUPPORTED:
    case SCARD_E_PROTO_MISMATCH:
    case SCARD_E_NOT_TRANSACTED:
    case SCARD_E_COMM_DATA_LOST:
    case SCARD_E_INSUFFICIENT_BUFFER:
        return CardError::Silent;
    case SCARD_E_TIMEOUT:
        return CardError::TimedOut;
    case SCARD_E_CANCELLED:
        return CardError::Cancelled;
    default:
        // NO_SERVICE, SERVICE_STOPPED, INVALID_HANDLE, COMM_ERROR and whatever a broken or older
        // daemon invents: a fresh context is right for all of them.
        return CardError::ServiceDown;
    }
}

} // namespace card
